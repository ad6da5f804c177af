import { describe, expect, it } from 'vitest';
import { timeZones } from './time-zones';

describe('the time zones to choose from', () => {
  it('hold each once, in order, with the one that is set', () => {
    const zones = timeZones('Europe/Berlin');
    expect(zones).toContain('UTC');
    expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
    expect(zones).toEqual(zones.toSorted());
    expect(timeZones('Mars/Olympus')).toContain('Mars/Olympus');
  });
});
