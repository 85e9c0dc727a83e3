/** What is promised, and by what it is kept, as OSCAL. Documents about a record are in `render.ts`. */
export { oscalCatalog } from "./catalog";
export { oscalComponentDefinition } from "./component-definition";
export { fileNames } from "./document";
export { oscalProfile } from "./profile";
