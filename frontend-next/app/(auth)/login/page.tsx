import { LogInForm } from '@/components/session/log-in-form';

type Props = { searchParams: Promise<{ next?: string; reason?: string }> };

export default async function LogInPage({ searchParams }: Props) {
  const { next, reason } = await searchParams;
  return <LogInForm next={next ?? null} revoked={reason === 'revoked'} />;
}
