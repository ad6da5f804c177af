import { VerifyAddress } from '@/components/account-links/verify-address';

export default function VerifyAddressPage() {
  return <VerifyAddress />;
}
