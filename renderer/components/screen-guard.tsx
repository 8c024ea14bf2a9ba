import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useAppStore } from '../store/hooks.ts';
import { Notice } from './notice.tsx';

type BrokenProps = { readonly onRetry: () => void };

/** What stands in place of a screen that could not be drawn. What was typed is not in the screen any more, but kept. */
const Broken = ({ onRetry }: BrokenProps): ReactNode => (
  <div role="alert">
    <Notice title="This screen can’t be drawn">
      <p>
        Something in it went wrong. What you typed is not lost: it is in the book, or this window keeps it and sends it
        by itself. Try again, or go on from Home.
      </p>
      <p className="notice-acts">
        <Button component="a" href="#/" onClick={onRetry}>
          Open Home
        </Button>{' '}
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      </p>
    </Notice>
  </div>
);

type CatcherProps = { readonly address: string; readonly onCaught: () => void; readonly children: ReactNode };
/** The address at which drawing failed. */
type CatcherState = { readonly address: string; readonly isBroken: boolean };

class Catcher extends Component<CatcherProps, CatcherState> {
  override state: CatcherState = { address: this.props.address, isBroken: false };

  static getDerivedStateFromError(): Partial<CatcherState> {
    return { isBroken: true };
  }

  /** Another address is another screen, which may well be drawn. */
  static getDerivedStateFromProps({ address }: CatcherProps, state: CatcherState): CatcherState | null {
    return address === state.address ? null : { address, isBroken: false };
  }

  override componentDidCatch(): void {
    this.props.onCaught();
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken onRetry={() => this.setState({ isBroken: false })} /> : this.props.children;
  }
}

/** Keeps a fault in drawing one screen from taking the whole window with it. */
export const ScreenGuard = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const [address] = useLocation();
  const hurryAll = useAppStore((state) => state.hurryAll);
  return (
    <Catcher address={address} onCaught={() => void hurryAll()}>
      {children}
    </Catcher>
  );
};
