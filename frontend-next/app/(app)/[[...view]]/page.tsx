import { notFound } from 'next/navigation';
import { App } from '@/components/shell/app';
import { parseRoute } from '@/lib/routes/routes';

type Props = { params: Promise<{ view?: string[] }> };

/** One page for every view: moving between them happens in the browser, at once and also without a network. */
export default async function AppPage({ params }: Props) {
  const { view = [] } = await params;
  if (!parseRoute(`/${view.join('/')}`)) notFound();
  return <App />;
}
