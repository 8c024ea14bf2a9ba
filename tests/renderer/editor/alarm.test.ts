import { expect, test, vi } from 'vitest';
import { Alarm } from '../../../renderer/editor/alarm.ts';
import { createFakeClock } from '../../helpers/fake-clock.ts';

const open = () => {
  const clock = createFakeClock();
  const rung: number[] = [];
  const alarm = new Alarm(clock, () => rung.push(clock.now()));
  return { clock, alarm, rung };
};

test('goes off once, at the moment that it was last put off to', async () => {
  const { clock, alarm, rung } = open();
  alarm.setIn(150);
  await clock.advance(100);
  alarm.setIn(150);
  await clock.advance(90);
  alarm.setIn(150);
  await clock.advance(1000);
  expect(rung).toEqual([340]);
});

test('goes off earlier when it is set to an earlier moment', async () => {
  const { clock, alarm, rung } = open();
  alarm.setIn(400);
  alarm.setIn(50);
  await clock.advance(1000);
  expect(rung).toEqual([50]);
});

test('starts no timer with each time that it is put off', async () => {
  const clock = createFakeClock();
  const after = vi.fn(clock.after);
  const alarm = new Alarm({ ...clock, after }, () => undefined);
  for (let key = 0; key < 10; key += 1) {
    alarm.setIn(150);
    await clock.advance(10);
  }
  expect(after).toHaveBeenCalledTimes(1);
});

test('does not go off when it was stopped', async () => {
  const { clock, alarm, rung } = open();
  alarm.setIn(50);
  alarm.stop();
  await clock.advance(1000);
  expect(rung).toEqual([]);
});

test('does not wait longer than it was set to when the clock is put back', async () => {
  let back = 0;
  const clock = createFakeClock(10_000);
  const ring = vi.fn();
  const alarm = new Alarm({ ...clock, now: () => clock.now() - back }, ring);
  alarm.setIn(150);
  back = 5_000;
  await clock.advance(150);
  expect(ring).toHaveBeenCalledTimes(1);
  alarm.setIn(150);
  back = 10_000;
  alarm.setIn(150);
  await clock.advance(150);
  expect(ring).toHaveBeenCalledTimes(2);
});
