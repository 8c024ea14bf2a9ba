/** What a paper or an item usually asks for; other words can be typed. */
export const ASKED = ['For Decision', 'For Approval', 'For Discussion', 'For Information'] as const;
