import { createHash } from "node:crypto";
import { organisationIds } from "../../catalogue/organisations";
import { stringifyPromise } from "../../catalogue/promise/write";
import { annexDocument } from "../../evidence/annex/document";
import { renderHtmlDocument } from "../../evidence/annex/html";
import type { Annex } from "../../evidence/annex/model";
import { measuresOf, ofOrganisation, ofPromise } from "./annex";
import { hostileNames } from "./records";

const page = (annex: Annex) => renderHtmlDocument(annexDocument(annex));
const visible = (markup: string) => markup.replace(/<style>[^]*<\/style>/, "").replace(/<[^>]+>/g, " ").replace(/&amp;/g, "&").replace(/&quot;/g, '"').replace(/\s+/g, " "); // prettier-ignore

describe("the HTML of an annex", () => {
  it.each(organisationIds)("of %s has every measure with its wording, and the honest sentence", (id) => {
    const annex = ofOrganisation(id);
    const text = visible(page(annex));
    const missing = measuresOf(annex).filter(({ title, text: wording }) => !text.includes(title) || !text.includes(wording)); // prettier-ignore
    expect(missing).toEqual([]);
    expect(text).toContain("Zu dieser Anlage wurde kein technischer Nachweis vorgelegt.");
  });

  it("allows its own style sheet by its hash, and nothing else", () => {
    const markup = page(ofOrganisation("photo-lab"));
    const sheet = /<style>([^]*?)<\/style>/.exec(markup)?.[1] ?? "";
    const hash = createHash("sha256").update(sheet, "utf8").digest("base64");
    expect(markup).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`); // prettier-ignore
    expect(markup).not.toMatch(/<script|<link|<img| style=| on[a-z]+=|https?:\/\//);
  });

  it("speaks the language that was asked for", () => {
    const markup = page(ofOrganisation("photo-lab", { language: "en" }));
    expect(markup).toContain('<html lang="en">');
    expect(visible(markup)).toContain("This is a convenience translation; the German version is authoritative.");
  });

  it.each(hostileNames.map((name) => name.replaceAll("\0", "")))("takes %j as text", (name) => {
    const text = stringifyPromise({ organisation: { name, country: "DE" }, processors: [{ name, country: "DE", task: name }] }); // prettier-ignore
    const markup = page(ofPromise(text));
    expect(markup.match(/<(script|img|style|failure)\b/g)).toEqual(["<style"]);
    expect(markup).not.toMatch(/[\u202e\u001b]/);
  });

  it("can't be steered by the name of the promise's file", () => {
    const annex = ofPromise("organisation: { name: M, country: DE }\n");
    const source = `"; } </style><script>alert(1)</script>`;
    expect(page({ ...annex, promise: { ...annex.promise, source } })).not.toContain("<script");
  });
});
