import { DOMSerializer, type Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import { schema } from '../schema.ts';
import { type ActionPort, ActionView } from '../views/action-view.ts';
import { HiddenView } from './hidden-view.ts';
import type { Hiding } from './hiding.ts';

/** A block as it is drawn where nothing is hidden. */
const plainView = (node: Node): NodeView => {
  const spec = node.type.spec.toDOM?.(node);
  if (!spec) throw new Error(`A block '${node.type.name}' can't be drawn`);
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, spec);
  return contentDOM ? { dom, contentDOM } : { dom };
};

type Views = Readonly<Record<string, NodeViewConstructor>>;

const blockNames = Object.keys(schema.nodes).filter((name) => schema.nodes[name]?.isInGroup('block'));

/** How blocks are drawn: by the engine but for actions; while something is hidden, each by what may be seen of it. */
export const nodeViews = (actions: ActionPort, hiding: Hiding): { [name: string]: NodeViewConstructor } => {
  const own: Views = { action: (node, view, getPos) => new ActionView(node, view, getPos, actions) };
  if (!hiding.isOn) return { ...own };
  const seen = (name: string): NodeViewConstructor => own[name] ?? plainView;
  return Object.fromEntries(
    blockNames.map((name): [string, NodeViewConstructor] => [
      name,
      (...block) =>
        hiding.hides(block[0]) ? new HiddenView(block[0], block[1], block[2], hiding) : seen(name)(...block),
    ]),
  );
};
