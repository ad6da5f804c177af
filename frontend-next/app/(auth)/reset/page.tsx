import { ResetPassword } from '@/components/account-links/reset-password';

export default function ResetPasswordPage() {
  return <ResetPassword />;
}
