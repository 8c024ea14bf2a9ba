/** The writes of the registers of decisions and matters, and why they change no approved minutes. */
export const registersGoOn = {
  'decisions.setTerms': { goesOn: 'what is to be seen to later stands in the register' },
  'decisions.answer': { goesOn: 'what a parent body answered stands in the register' },
  'matters.save': { goesOn: 'the register goes on: minutes keep the code and the title that they say' },
  'matters.remove': { goesOn: 'what minutes are about stays in the register' },
  'matters.convert': { goesOn: 'the register goes on: minutes keep the code and the title that they say' },
} as const;
