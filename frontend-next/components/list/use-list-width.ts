'use client';
import { useState } from 'react';
import { localKey } from '@/lib/auth/local-data';

export const narrowest = 240;
export const widest = 420;
const usual = 300;
const key = localKey('list-width');

const clamp = (width: number) => Math.min(widest, Math.max(narrowest, Math.round(width)));

export function useListWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => clamp(Number(localStorage.getItem(key)) || usual));
  const change = (next: number) => {
    localStorage.setItem(key, String(clamp(next)));
    setWidth(clamp(next));
  };
  return [width, change];
}
