/** `compile-command.ts ROOT FOLDER`: compiles the templates in a process of its own; see `open.ts`. */
import { openContent } from '../../check/open-content.ts';
import { describeError } from '../../lib/describe-error.ts';
import { readAddressBook } from '../../store/address-book.ts';
import { readEnvironment } from '../../store/environment.ts';
import { readPictures } from '../../store/pictures-manifest.ts';
import { provideSite } from '../../store/provided-site.ts';
import { assembleSite } from '../../store/site.ts';
import { compileTemplates } from './compile.ts';

const [root, folder] = process.argv.slice(2);
if (!root || !folder) throw new Error('compile-command.ts ROOT FOLDER');

const environment = readEnvironment();
const { cacheDir } = environment;
// Bodies in MDX ask for the pictures, files and documents around them; a site without MDX is not read again.
provideSite(() =>
  assembleSite(
    openContent(environment).content,
    environment,
    readPictures(cacheDir),
    readAddressBook(cacheDir),
  ),
);
try {
  await compileTemplates(root, folder);
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
