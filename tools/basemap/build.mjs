import { runDebianStage } from './debian-stage.mjs';
import { runNpmStage } from './npm-stage.mjs';
import { writeProvenance } from './provenance.mjs';

const base = runNpmStage();
writeProvenance([...base.outputs, ...(await runDebianStage(base))]);
