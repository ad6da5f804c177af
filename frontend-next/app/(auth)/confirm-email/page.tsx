import { ConfirmAddress } from '@/components/account-links/confirm-address';

export default function ConfirmAddressPage() {
  return <ConfirmAddress />;
}
