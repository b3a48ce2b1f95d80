/** The beginning: what stands around the views, the keys, and the view that the address names. */

import * as keys from "./keys.js";
import * as router from "./router.js";
import { COMMANDS, build } from "./shell.js";

build(document.querySelector(".masthead"));
keys.install(COMMANDS);
router.install();
router.draw();
