// Called by Trunk before it builds: has the page's configuration written, unless cargo xtask, which
// then runs Trunk itself, has done so already.
import { spawnSync } from 'node:child_process';

if (!process.env.LSM_DEV_PAGE) {
  const { status } = spawnSync('cargo', ['xtask', 'dev-page'], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
