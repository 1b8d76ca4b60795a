/** The script of the page. Everything is readable without it, and it adds search, filter and switches. */
import { findElement } from "./elements";
import { setUpExpanding } from "./expanding";
import { setUpFilter } from "./filter";
import { setUpTheme } from "./theme";

setUpTheme();
if (findElement("toolbar", HTMLElement)) {
  setUpExpanding();
  setUpFilter();
}
