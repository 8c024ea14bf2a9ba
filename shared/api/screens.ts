/** A screen that one can go to from everywhere: from the palette, and from the menu of a window. */
type Screen = {
  /** The word by which the menu asks for it. */
  readonly command: string;
  readonly address: string;
  readonly name: string;
  /** The letter of its name that chooses it in the menu. */
  readonly letter: string;
  /** Where it stands in the menu; one of the frame stands above every screen as well, and first under Go. */
  readonly menu: 'frame' | 'go' | 'file' | 'help';
};

/** All of them, in the order of every list. */
export const screens = [
  { command: 'goHome', address: '/', name: 'Home', letter: 'H', menu: 'frame' },
  { command: 'goMeetings', address: '/meetings', name: 'Meetings', letter: 'M', menu: 'frame' },
  { command: 'goActions', address: '/actions', name: 'Actions', letter: 'A', menu: 'frame' },
  { command: 'goDecisions', address: '/decisions', name: 'Decisions', letter: 'c', menu: 'frame' },
  { command: 'goMatters', address: '/matters', name: 'Matters', letter: 't', menu: 'frame' },
  { command: 'goPapers', address: '/papers', name: 'Papers', letter: 'r', menu: 'frame' },
  { command: 'goBodies', address: '/bodies', name: 'Bodies', letter: 'B', menu: 'frame' },
  { command: 'goPeople', address: '/people', name: 'People', letter: 'P', menu: 'frame' },
  { command: 'goReview', address: '/review', name: 'Review of open actions', letter: 'v', menu: 'go' },
  { command: 'newMeeting', address: '/meetings/new', name: 'New meeting', letter: 'N', menu: 'file' },
  { command: 'newBody', address: '/bodies/new', name: 'New body', letter: 'y', menu: 'go' },
  { command: 'newPerson', address: '/people/new', name: 'New person', letter: 'n', menu: 'go' },
  { command: 'goOrganisations', address: '/people/organisations', name: 'Organisations', letter: 'O', menu: 'go' },
  { command: 'goReports', address: '/reports', name: 'Reports', letter: 'e', menu: 'go' },
  { command: 'goLists', address: '/lists', name: 'Lists kept elsewhere', letter: 'L', menu: 'go' },
  { command: 'goChasing', address: '/chasing', name: 'Ask owners by mail', letter: 'w', menu: 'go' },
  { command: 'goReplies', address: '/replies', name: 'Replies of owners', letter: 'i', menu: 'go' },
  { command: 'goSettings', address: '/settings', name: 'Settings', letter: 'S', menu: 'go' },
  { command: 'goWriting', address: '/settings/writing', name: 'Spelling and corrections', letter: 'g', menu: 'go' },
  { command: 'changeKeys', address: '/settings/keys', name: 'Change keys', letter: 'k', menu: 'go' },
  { command: 'goCard', address: '/settings/card', name: 'Key card, to print', letter: 'd', menu: 'go' },
  { command: 'showAbout', address: '/about', name: 'About Minutebook', letter: 'A', menu: 'help' },
] as const satisfies readonly Screen[];
