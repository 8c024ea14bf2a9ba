import { type ReactNode, useEffect, useRef } from 'react';
import type { MinutesDocument } from '../../../shared/minutes-document/model.ts';
import { drawPages, type Pages } from './pages.ts';

/** The pages of the minutes, as they will look. */
export const DocumentView = ({ document }: { readonly document: MinutesDocument }): ReactNode => {
  const host = useRef<HTMLDivElement>(null);
  const pages = useRef<Pages>(undefined);
  useEffect(() => {
    if (!host.current) return;
    const drawn = drawPages(host.current);
    pages.current = drawn;
    const watcher = new ResizeObserver(() => drawn.count());
    watcher.observe(host.current);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => pages.current?.show(document), [document]);
  return <div className="preview-document" ref={host} />;
};
