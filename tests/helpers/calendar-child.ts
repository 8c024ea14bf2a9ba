import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

/*
 * Reads a calendar from its standard input by a reader that is none of ours, and says what a calendar program under the
 * time zone of this process would show.
 */

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));

const seen = calendar.getAllSubcomponents('vevent').map((component) => {
  const { startDate, endDate, uid, summary, sequence } = new ICAL.Event(component);
  return {
    uid,
    summary,
    sequence,
    isDay: startDate.isDate,
    start: startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString(),
    end: endDate.isDate ? endDate.toString() : endDate.toJSDate().toISOString(),
  };
});
process.stdout.write(JSON.stringify(seen));
