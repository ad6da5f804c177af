import { Unsubscribe } from '@/components/account-links/unsubscribe';

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  return <Unsubscribe token={typeof token === 'string' && token !== '' ? token : null} />;
}
