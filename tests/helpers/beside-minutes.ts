/** Of a write of another noun. */
export const OTHER = 'of another noun, which the minutes do not follow';

/** Writes that change nothing of minutes, approved or not, each with the reason. */
export const besideMinutes = {
  'packs.make': { goesOn: 'the papers can go out at any time, and nothing of the minutes is among them' },
  'handOvers.save': { goesOn: 'what a colleague is told is no part of the minutes' },
  'handOvers.make': { goesOn: 'a meeting can be handed over at any time' },
  'deadlines.save': { goesOn: 'what is done by when is kept beside the minutes, in no output' },
  'deadlines.calendar': { goesOn: 'a file for calendars, which changes nothing' },
  'planner.save': { goesOn: 'what is planned for later is no part of any minutes' },
  'planner.remove': { goesOn: 'what is planned for later is no part of any minutes' },
  'reviews.save': { goesOn: OTHER },
  'reviews.reword': { goesOn: OTHER },
  'agendas.make': { goesOn: 'it makes the meeting that comes next, which is not held yet' },
  'versions.keep': { goesOn: 'a name for a state of the text, that no output says' },
  'versions.remove': { goesOn: 'a name for a state of the text, that no output says' },
  'spelling.addWord': { goesOn: 'which words are underlined on the screen' },
  'spelling.ignoreWord': { goesOn: 'which words are underlined on the screen' },
  'spelling.ignoreNone': { goesOn: 'which words are underlined on the screen' },
  'bodies.save': { goesOn: OTHER },
  'bodies.keepImage': { goesOn: OTHER },
  'templates.choose': { goesOn: OTHER },
  'templates.remove': { goesOn: OTHER },
  'seats.save': { goesOn: OTHER },
  'people.save': { goesOn: OTHER },
  'organisations.save': { goesOn: OTHER },
  'people.join': { goesOn: 'whose a seat, an attendance or an action is; minutes keep the names that they say' },
  'organisations.join': { goesOn: 'whose an action is; minutes keep the names that they say' },
  'settings.save': { goesOn: OTHER },
  'sample.load': { goesOn: 'goes into an empty book only' },
};
