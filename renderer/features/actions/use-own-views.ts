import { MOST_VIEWS, type OwnView } from '../../../shared/domain/action-view.ts';
import { useAppStore } from '../../store/hooks.ts';
import { isChanged, ownViewOf, viewOfOwn } from '../../store/register-view.ts';

const moved = (views: readonly OwnView[], name: string, by: number): OwnView[] => {
  const from = views.findIndex((one) => one.name === name);
  const [view] = views.slice(from, from + 1);
  const others = views.filter((one) => one.name !== name);
  const to = Math.max(0, Math.min(others.length, from + by));
  return view ? [...others.slice(0, to), view, ...others.slice(to)] : [...views];
};

/** The views of one's own, and what can be done about them. They are kept in the book. */
export const useOwnViews = () => {
  const views = useAppStore((state) => state.settings.actionViews);
  const shown = useAppStore((state) => state.registerView);
  const showRegister = useAppStore((state) => state.showRegister);
  const changeSettings = useAppStore((state) => state.changeSettings);
  const own = views.find(({ name }) => name === shown.own);
  const change = (make: (now: readonly OwnView[]) => readonly OwnView[], said: string): void =>
    void changeSettings(({ actionViews }) => ({ actionViews: [...make(actionViews)] }), said);
  return {
    views,
    own,
    isChanged: own !== undefined && isChanged(shown, own),
    show: (view: OwnView): void => showRegister(viewOfOwn(view)),
    /** Says why the view can't have this name; undefined when it is kept. */
    keep: (typed: string): string | undefined => {
      const name = typed.trim();
      if (name === '') return 'Write what the view is called.';
      if (name.length > 40) return 'Write a name of at most 40 letters.';
      if (views.some((one) => one.name === name)) return 'There is a view of this name. Choose another one.';
      if (views.length >= MOST_VIEWS) return `There are ${MOST_VIEWS} views already. Remove one first.`;
      change((now) => [...now, ownViewOf(shown, name)], `View ‘${name}’ kept`);
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
    update: ({ name }: OwnView): void =>
      change((now) => now.map((one) => (one.name === name ? ownViewOf(shown, name) : one)), `View ‘${name}’ changed`),
    move: ({ name }: OwnView, by: number): void => change((now) => moved(now, name, by), `View ‘${name}’ moved`),
    remove: ({ name }: OwnView): void => {
      change((now) => now.filter((one) => one.name !== name), `View ‘${name}’ removed`);
      showRegister({ own: undefined });
    },
  };
};
