/** The keys of the invitation to a meeting. */
export const invitationKeys = {
  save: {
    does: 'save its invitation for calendars, or that it is cancelled',
    offer: 'Save the invitation for calendars',
    keys: ['Mod+Shift+Y'],
  },
} as const;
