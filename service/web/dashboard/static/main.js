import * as keys from "./keys.js";
import * as router from "./router.js";
import { COMMANDS, build } from "./shell.js";

build(document.querySelector(".masthead"));
keys.install(COMMANDS);
router.install();
