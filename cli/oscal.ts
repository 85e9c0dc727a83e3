import { Argument, Command, Option } from "commander";
import { allCategories, allMeasures } from "../catalogue/measures";
import { organisation, organisationIds, type OrganisationId } from "../catalogue/organisations";
import { fileNames, oscalCatalog, oscalComponentDefinition, oscalProfile } from "../evidence/oscal";
import { rules } from "../policies/rules";
import { version } from "../catalogue/version";
import { CliError, exit } from "./exit";
import { withOutput, type CommonOptions } from "./options";
import { printJson, say } from "./print";
import { writeWholeFile } from "./write-file";

interface OscalOptions extends CommonOptions {
  organisation?: OrganisationId;
  catalog: string;
  out?: string;
}

/** The documents that say what is promised and by what it is kept; `tomguard report` writes those about a record. */
const models = {
  catalog: () => oscalCatalog({ categories: allCategories(), measures: allMeasures(), version }),
  profile: ({ organisation: id, catalog, lang }: OscalOptions) =>
    oscalProfile({ organisation: organisation(id ?? nameOne(lang)), version, catalog }),
  "component-definition": ({ catalog }: OscalOptions) =>
    oscalComponentDefinition({ rules: rules.map(described), version, catalog }),
};

type Model = keyof typeof models;

/** `tomguard oscal catalog|profile|component-definition`: the catalogue as NIST's OSCAL. */
export function oscalCommand(): Command {
  return withOutput(new Command("oscal").description("write measures, organisations and rules as OSCAL (NIST)"))
    .addArgument(new Argument("<model>", "model").choices(Object.keys(models)))
    .addOption(new Option("--organisation <id>", "organisation whose profile it is").choices([...organisationIds]))
    .option("--catalog <href>", "where profile and component definition find the catalog", fileNames.catalog)
    .option("--out <file>", "file to write (default: standard output)")
    .action((model: Model, options: OscalOptions) => {
      const document = models[model](options);
      if (options.out === undefined) return printJson(document);
      writeWholeFile(options.out, [`${JSON.stringify(document, null, 2)}\n`], options.lang);
      say(`OSCAL: ${options.out}`);
    });
}

function described({ id, title, why, severity, measures }: (typeof rules)[number]) {
  return { id, title, why, severity, measures: [...measures] };
}

function nameOne(language: OscalOptions["lang"]): never {
  const ids = organisationIds.join(", ");
  const message = {
    de: `Ein Profil gehört zu einer Organisation: nennen Sie eine mit --organisation (${ids}).`,
    en: `A profile belongs to an organisation: name one with --organisation (${ids}).`,
  };
  throw new CliError(message[language], exit.usage);
}
