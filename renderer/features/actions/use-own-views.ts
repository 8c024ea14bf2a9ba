import { MOST_VIEWS, type OwnView } from '../../../shared/domain/action-view.ts';
import { useAppStore, useAppStoreApi } from '../../store/hooks.ts';
import { isChanged, ownViewOf, viewOfOwn } from '../../store/register-view.ts';
import type { AppState } from '../../store/store.ts';

const moved = (views: readonly OwnView[], name: string, by: number): OwnView[] => {
  const from = views.findIndex((one) => one.name === name);
  const [view] = views.slice(from, from + 1);
  const others = views.filter((one) => one.name !== name);
  const to = Math.max(0, Math.min(others.length, from + by));
  return view ? [...others.slice(0, to), view, ...others.slice(to)] : [...views];
};

const ownOf = ({ settings, registerView }: AppState): OwnView | undefined =>
  settings.actionViews.find(({ name }) => name === registerView.own);

const isOwnChanged = (state: AppState): boolean => {
  const own = ownOf(state);
  return own !== undefined && isChanged(state.registerView, own);
};

/** The views of one's own, and what can be done about them. They are kept in the book. */
export const useOwnViews = () => {
  const store = useAppStoreApi();
  const views = useAppStore((state) => state.settings.actionViews);
  // Not all that is shown: the words that are searched for change at each key.
  const own = useAppStore(ownOf);
  const isShownChanged = useAppStore(isOwnChanged);
  const showRegister = useAppStore((state) => state.showRegister);
  const changeSettings = useAppStore((state) => state.changeSettings);
  const shownAs = (name: string): OwnView => ownViewOf(store.getState().registerView, name);
  const change = (make: (now: readonly OwnView[]) => readonly OwnView[], said: string): void =>
    void changeSettings(({ actionViews }) => ({ actionViews: [...make(actionViews)] }), said);
  return {
    views,
    own,
    isChanged: isShownChanged,
    show: (view: OwnView): void => showRegister(viewOfOwn(view)),
    /** Says why the view can't have this name; undefined when it is kept. */
    keep: (typed: string): string | undefined => {
      const name = typed.trim();
      if (name === '') return 'Write what the view is called.';
      if (name.length > 40) return 'Write a name of at most 40 letters.';
      if (views.some((one) => one.name === name)) return 'There is a view of this name. Choose another one.';
      if (views.length >= MOST_VIEWS) return `There are ${MOST_VIEWS} views already. Remove one first.`;
      const kept = shownAs(name);
      change((now) => [...now, kept], `View ‘${name}’ kept`);
      showRegister({ own: name });
      return undefined;
    },
    rename: (view: OwnView, typed: string): string | undefined => {
      const name = typed.trim().slice(0, 40);
      if (name === '') return 'Write what the view is called.';
      if (name !== view.name && views.some((one) => one.name === name)) return 'There is a view of this name already.';
      change((now) => now.map((one) => (one.name === view.name ? { ...one, name } : one)), `View now called ‘${name}’`);
      showRegister({ own: name });
      return undefined;
    },
    update: ({ name }: OwnView): void => {
      const shown = shownAs(name);
      change((now) => now.map((one) => (one.name === name ? shown : one)), `View ‘${name}’ changed`);
    },
    move: ({ name }: OwnView, by: number): void => change((now) => moved(now, name, by), `View ‘${name}’ moved`),
    remove: ({ name }: OwnView): void => {
      change((now) => now.filter((one) => one.name !== name), `View ‘${name}’ removed`);
      showRegister({ own: undefined });
    },
  };
};
