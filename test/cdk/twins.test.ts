import { describeTwins } from "./twins/describe-twins";
import { emailDispatchTwins } from "./twins/email-dispatch-twins";
import { imageRetouchingTwins } from "./twins/image-retouching-twins";
import { photoLabTwins } from "./twins/photo-lab-twins";
import { retailItTwins } from "./twins/retail-it-twins";
import { webHostingTwins } from "./twins/web-hosting-twins";

/* One file for all of them: each loads the whole of both libraries. */

const all = [imageRetouchingTwins, photoLabTwins, webHostingTwins, retailItTwins, emailDispatchTwins];

describe.each(all.map((twins) => [twins.id, twins] as const))("%s", (_, twins) => describeTwins(twins));
