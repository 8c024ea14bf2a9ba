import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Body } from '../../../shared/domain/body.ts';

/** What a field makes of the body while it is typed in: what the preview shows before the book has it. */
export type Overlay = (body: Body) => Body;

type PutOverlay = (key: string, overlay: Overlay | undefined) => void;

const OverlayContext = createContext<PutOverlay>(() => undefined);
export const OverlayProvider = OverlayContext.Provider;

/** Lays what is being typed in a field over the body, until the field has nothing of its own any more. */
export const useOverlay = (key: string, overlay: Overlay | undefined, value: unknown): void => {
  const put = useContext(OverlayContext);
  const latest = useRef(overlay);
  latest.current = overlay;
  const said = overlay === undefined ? undefined : JSON.stringify(value);
  useEffect(() => {
    put(key, said === undefined ? undefined : (body) => latest.current?.(body) ?? body);
    return () => put(key, undefined);
  }, [put, key, said]);
};

/** A body as its book has it, under all that is being typed. */
export const useOverlaid = (body: Body): { readonly shown: Body; readonly put: PutOverlay } => {
  const [overlays, setOverlays] = useState<ReadonlyMap<string, Overlay>>(new Map());
  const put = useCallback<PutOverlay>((key, overlay) => {
    setOverlays((before) => {
      if (overlay === undefined && !before.has(key)) return before;
      const rest = [...before].filter(([other]) => other !== key);
      return new Map(overlay === undefined ? rest : [...rest, [key, overlay]]);
    });
  }, []);
  const shown = useMemo(() => [...overlays.values()].reduce((now, overlay) => overlay(now), body), [body, overlays]);
  return { shown, put };
};
