/** Words that an invented secretariat is made of. */

export const BODIES = [
  ['HLC', 'Harbour Lights Committee'],
  ['TWB', 'Tidal Works Board'],
  ['RPG', 'Ropewalk Projects Group'],
  ['QSP', 'Quayside Standards Panel'],
  ['MBC', 'Marsh Bridges Committee'],
  ['FWG', 'Fog Warnings Group'],
  ['DSB', 'Dry Stores Board'],
  ['LKP', 'Lock Keepers Panel'],
] as const;

export const ORGANISATIONS = [
  ['Brightwick Lamps', 'Brightwick'],
  ['Pier Wardens', 'PW'],
  ['Weir Board', 'WB'],
  ['Société du Phare', 'SdP'],
  ['Cordage Union', 'Cordage'],
  ['Gull Rock Trust', 'Gull Rock'],
  ['Estuary Pilots', 'Pilots'],
  ['Salt Row Traders', 'Salt Row'],
  ['Ferry Company', 'Ferries'],
  ['North Quay Works', 'NQW'],
] as const;

export const FIRST_NAMES = [
  'Ida',
  'Otto',
  'Tamsin',
  'Rufus',
  'Zoë',
  'Mabel',
  'Aoife',
  'Bram',
  'Céline',
  'Dov',
] as const;
export const LAST_NAMES = ['Quist', 'Bell', 'Hollow', 'Pell', 'Marlow', 'O’Hara', 'Bräuer', 'Sandys'] as const;

export const ROLES = ['Chair', 'Secretary', 'all members'] as const;

export const VERBS = ['AGREED', 'NOTED', 'APPROVED', 'RECOMMENDED', 'REJECTED'] as const;

export const DO = [
  'to write to',
  'to invite',
  'to ask',
  'to circulate a note to',
  'to agree terms with',
  'to meet',
  'to send figures to',
  'to chase',
  'to brief',
  'to seek comments from',
] as const;

export const WHOM = [
  'the lamp makers',
  'the harbour master',
  'the café on the pier',
  'the auditors',
  'the rope store',
  'the dredging contractor',
  'the parish',
  'both lock keepers',
  'the buoy yard',
  'the insurers',
  'the night watch',
  'the surveyor',
] as const;

export const ABOUT = [
  'about the spare lenses',
  'about the fog signal’s timetable',
  'on the cost of the north sluice',
  'about the tender for chain',
  'on the naïve forecast of tides',
  'about access at low water',
  'on the draft by-laws',
  'about the winter rota',
  'on the survey of piles',
  'about the lease of shed 4',
  'on training of relief keepers',
  'about the paint that peels',
  'on the mooring fees',
] as const;

export const UPDATES = [
  'Letter sent; no answer yet.',
  'Answer received, to be discussed with the Chair.',
  'Meeting held; figures to follow.',
  'Waiting for the other side.',
  'Draft circulated for comments.',
  'Half of it done.',
] as const;

export const ITEMS = [
  'Minutes and actions outstanding',
  'Works in hand',
  'Proposals',
  'Commercial matters',
  'Any other business',
] as const;

export const EVENTS = ['when the tender is out', 'before the winter', 'once the survey is back'] as const;
