/** Makes dist/codebook.json, the snapshot that spares reading the YAML files at every start. Run by `npm run prepare`. */
import { CODEBOOK_FOLDER, readCodebook, SNAPSHOT_FILE } from "../src/read/reports/codebook/load.ts";
import { writeSnapshot } from "../src/read/reports/codebook/snapshot.ts";
import { codebookFiles } from "../src/read/reports/codebook/yaml-files.ts";

const files = codebookFiles(CODEBOOK_FOLDER);
const codebook = readCodebook(CODEBOOK_FOLDER, files);
writeSnapshot(SNAPSHOT_FILE, files, codebook);
console.log(
  `codebook ${codebook.version}: ${codebook.types.length} types, ${codebook.classes.length} classes, ${codebook.actors.length} actors`,
);
