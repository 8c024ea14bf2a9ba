/**
 * `node scripts/run.mjs COMMAND [ARGUMENTS]`: every npm script of the project comes through here. It asks for no more than
 * Node 20 and npm, installs what is missing, builds what is stale where the command needs it, and hands over to the
 * project's own Node. Standard output belongs to the command alone.
 */
const OLDEST_NODE = 20;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `Minutebook needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the same command again.`,
  );
  process.exit(1);
}

const { main } = await import('./lib/commands.mjs');
await main(process.argv.slice(2));
