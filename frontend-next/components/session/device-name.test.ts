import { describe, expect, it } from 'vitest';
import { deviceName } from './device-name';

describe('the name of a device', () => {
  it('says browser and system', () => {
    expect(deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Linux');
    expect(
      deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1'),
    ).toBe('Safari, iPhone');
    expect(deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0')).toBe(
      'Edge, Windows',
    );
  });

  it('says nothing rather than something wrong', () => {
    expect(deviceName('curl/8')).toBeUndefined();
  });
});
