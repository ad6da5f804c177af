import { SignUpForm } from '@/components/session/sign-up-form';

export default function SignUpPage() {
  return <SignUpForm />;
}
