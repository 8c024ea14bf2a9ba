/** The writes of the registers of decisions and matters, and of what passes between meetings, and why they change no approved minutes. */
export const registersGoOn = {
  'decisions.setTerms': { goesOn: 'what is to be seen to later stands in the register' },
  'decisions.answer': { goesOn: 'what a parent body answered stands in the register' },
  'matters.save': { goesOn: 'the register goes on: minutes keep the code and the title that they say' },
  'matters.remove': { goesOn: 'what minutes are about stays in the register' },
  'matters.convert': { goesOn: 'the register goes on: minutes keep the code and the title that they say' },
  'chases.make': { goesOn: 'a mail quotes what is fixed already' },
  'chases.markSent': { goesOn: 'what was asked of owners stands in the register' },
  'chases.nameContacts': { goesOn: 'of another noun, which the minutes do not follow' },
  'paperFiles.sendPart': { goesOn: 'files stand beside the minutes, which quote none of them' },
  'paperFiles.keep': { goesOn: 'files stand beside the minutes, which quote none of them' },
  'paperFiles.remove': { goesOn: 'files stand beside the minutes, which quote none of them' },
  'replies.keep': { goesOn: 'updates stand in the register' },
} as const;
