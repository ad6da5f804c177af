'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ownAccountKey } from '@/components/session/use-own-account';
import { sendVerification } from '@/lib/api/auth';
import { Problem } from '@/lib/api/problem';

/** Has the mail sent again. Where there is nothing to confirm any more, the account is looked at anew. */
export function useSendVerification() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: sendVerification,
    onError: (error) => {
      if (error instanceof Problem && error.code === 'already-verified') {
        void queries.invalidateQueries({ queryKey: ownAccountKey });
      }
    },
  });
}
