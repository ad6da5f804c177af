'use client';
import { type RefObject, useLayoutEffect } from 'react';

const mostLines = 8;
const lineHeight = 20;
const padding = 16;

/** The field is as high as its text, up to eight lines; then it scrolls. */
export function useGrowing(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text that was just drawn.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = '0';
    const height = Math.min(element.scrollHeight, mostLines * lineHeight + padding);
    element.style.height = `${height}px`;
    element.style.overflowY = element.scrollHeight > height ? 'auto' : 'hidden';
  }, [field, text]);
}
