/**
 * The whole case, from the council's seats to the active plan, as a client of the API plays it: the convention and its plan are written, ten
 * councils deliberate, eleven parties sign. Each party's act reaches the convention by event, a moment after it took effect.
 */
import {
  ActionSheetsApi, Configuration, ConventionsApi, CouncilsApi, DeliberationsApi, InitiativesApi, PlansApi, SignaturesApi, SittingsApi,
} from '@ctg/client';
import type {
  ApiResponse, ConveneSitting, CreatePlan, LegalChain, PartyStanding, Publication, RecordInitiative, RecordVote, RegisterConvention,
  SignatureSigner, TableDeliberation, Transmission,
} from '@ctg/client';

export interface Stage {
  gateway: string;
  /** By the name of the identity. */
  tokens: Record<string, string>;
  communes: Commune[];
  /** The commune whose act is told, and its mayor. */
  told: { commune: string; act: Act; mayor: string };
  convention: {
    convention: Omit<RegisterConvention, 'parties' | 'textSha256'>;
    caf: { siren: string; name: string };
    initiative: RecordInitiative;
  };
  plan: CreatePlan;
  textSha256: string;
}

export interface Commune {
  key: string; name: string; insee: string; siren: string; population: number; seats: number; intercommunality: string;
}

/** What a council did, people by their family names. */
export interface Act {
  members: { given: string; family: string }[];
  mayor: string;
  sitting: Omit<ConveneSitting, 'councilId'>;
  present: string[];
  excused: string[];
  chair: string;
  secretary: string;
  proxies: { giver: string; holder: string }[];
  rapporteur: string;
  deliberation: Omit<TableDeliberation, 'sittingId' | 'rapporteurId' | 'mandate'>;
  vote: RecordVote;
  publication: Publication;
  transmission: Transmission;
}

export interface Told { steps: string[]; calls: number; chain: LegalChain }

export async function play(stage: Stage): Promise<Told> {
  const steps: string[] = [];
  let calls = 0;

  /** How one identity calls: the token goes with every request, since what is read depends on who reads. */
  const as = (identity: string) => new Configuration({
    basePath: stage.gateway,
    headers: { Authorization: `Bearer ${stage.tokens[identity]}` },
    middleware: [{ pre: async () => { calls++; } }],
  });
  const steering = as('steering');
  const caf = as('caf-director');
  const reference = stage.convention.convention.reference;

  const convention = await register();
  steps.push('Convention of eleven parties registered, with its initiative');
  await writePlan();
  steps.push('Plan of 21 sheets written and adopted');
  for (const commune of stage.communes) {
    await deliberate(commune, commune.key === stage.told.commune ? stage.told.act : demonstration(commune.seats));
  }
  steps.push('Ten councils have deliberated, and their acts are executory');
  await cafDecides();
  await sign(caf, stage.convention.caf.siren, '2022-09-20', [
    { name: 'Personne fictive A (démonstration)', capacity: "Présidence du conseil d'administration", office: 'PRESIDENT', standing: 'HOLDER' },
    { name: 'Personne fictive B (démonstration)', capacity: 'Direction', office: 'DIRECTOR', standing: 'HOLDER' },
  ]);
  for (const commune of stage.communes.filter(({ key }) => key !== stage.told.commune)) {
    await communeSigns(commune, 'Personne fictive N° 01 (démonstration)', '2022-09-13');
  }
  steps.push('The Caf and nine communes have signed');
  for (const commune of stage.communes.filter(({ key }) => key === stage.told.commune)) {
    await communeSigns(commune, stage.told.mayor, '2022-09-22');
  }
  steps.push('The eleventh signature concludes the convention');
  const chain = await until(
    'the plan to be active',
    () => new ConventionsApi(steering).getLegalChain({ id: convention }),
    ({ convention }) => convention.some(link => link.code === 'plan-active' && link.verdict === 'PROVED'));
  steps.push('The plan is active: the chain is proved from quorum to plan');
  return { steps, calls, chain };

  async function register(): Promise<string> {
    const { id } = await new ConventionsApi(steering).registerConvention({
      registerConvention: {
        ...stage.convention.convention,
        textSha256: stage.textSha256,
        parties: [
          ...stage.communes.map(({ siren, name, intercommunality }) =>
            ({ siren, name, intercommunality, kind: 'COMMUNE', required: true, signersRequired: 1 }) as const),
          { ...stage.convention.caf, kind: 'CAF', required: true, signersRequired: 2 },
        ],
      },
    });
    await new InitiativesApi(steering).recordInitiative({ recordInitiative: stage.convention.initiative });
    return id;
  }

  async function writePlan() {
    const plans = new PlansApi(steering);
    const { id } = await plans.createPlan({ createPlan: stage.plan });
    const objectives = stage.plan.stakes.flatMap(({ axes }) => axes).flatMap(({ objectives }) => objectives).map(({ code }) => code);
    for (let number = 1; number <= 21; number++) {
      await new ActionSheetsApi(steering).createActionSheet({
        createActionSheet: {
          planId: id,
          number,
          title: `Fiche action n° ${number} (démonstration)`,
          how: 'Modalités de mise en œuvre : démonstration.',
          deadlines: 'Échéances : démonstration.',
          means: 'Moyens mobilisés : démonstration.',
          demonstration: true,
          objectiveCodes: [objectives[(number - 1) % objectives.length]],
          contributors: ['Caf (démonstration)', 'Communes (démonstration)'],
          indicators: [{ code: 'I1', title: `Indicateur de démonstration de la fiche n° ${number}`, unit: 'nombre', kind: 'RESULT' }],
        },
      });
    }
    await plans.adoptPlan({
      id,
      ifMatch: tag(await plans.getPlanRaw({ id })),
      adoptPlan: { adoptedOn: '2022-06-30', body: 'Comité de pilotage (date de démonstration)' },
    });
  }

  async function deliberate(commune: Commune, act: Act) {
    const clerk = as(`clerk-${commune.key}`);
    const council = await new CouncilsApi(clerk).registerCouncil({
      registerCouncil: {
        siren: commune.siren,
        insee: commune.insee,
        name: commune.name,
        renewedOn: '2020-03-15',
        population: commune.population,
        populationYear: 2018,
        demonstration: true,
        members: act.members.map(({ given, family }) =>
          ({ givenName: given, familyName: family, office: family === act.mayor ? 'MAYOR' : 'COUNCILLOR' })),
      },
    });
    const id = (family: string) => {
      const member = council.members.find(({ familyName }) => familyName === family);
      if (!member) throw new Error(`${family} is not a member`);
      return member.id;
    };

    const sittings = new SittingsApi(clerk);
    const sitting = await sittings.conveneSitting({ conveneSitting: { ...act.sitting, councilId: council.id } });
    for (const { giver, holder } of act.proxies) {
      await sittings.recordProxy({ id: sitting.id, recordProxy: { giverId: id(giver), holderId: id(holder) } });
    }
    await sittings.openSitting({
      id: sitting.id,
      ifMatch: tag(await sittings.getSittingRaw({ id: sitting.id })),
      openSitting: {
        presentIds: act.present.map(id), excusedIds: act.excused.map(id), chairId: id(act.chair), secretaryId: id(act.secretary),
      },
    });

    const deliberations = new DeliberationsApi(clerk);
    const deliberation = await deliberations.tableDeliberation({
      tableDeliberation: {
        ...act.deliberation,
        sittingId: sitting.id,
        rapporteurId: id(act.rapporteur),
        mandate: { conventionReference: reference, textSha256: stage.textSha256, office: 'MAYOR', demonstration: true },
      },
    });
    const read = async () => ({ id: deliberation.id, ifMatch: tag(await deliberations.getDeliberationRaw({ id: deliberation.id })) });
    await deliberations.recordVote({ ...await read(), recordVote: act.vote });
    await deliberations.recordPublication({ ...await read(), publication: act.publication });
    await deliberations.recordTransmission({ ...await read(), transmission: act.transmission });
  }

  async function cafDecides() {
    await new SignaturesApi(caf).declareDecision({
      id: convention,
      declareDecision: {
        siren: stage.convention.caf.siren,
        organ: "Conseil d'administration (démonstration)",
        officialNumber: 'DEMO-CA-2022',
        decidedOn: '2022-06-21',
        effectiveOn: '2022-06-22',
        textSha256: stage.textSha256,
        offices: ['PRESIDENT', 'DIRECTOR'],
        evidence: { sha256: stage.textSha256, title: 'Extrait de procès-verbal (démonstration)' },
        demonstration: true,
      },
    });
  }

  async function communeSigns(commune: Commune, mayor: string, signedOn: string) {
    await sign(as(`mayor-${commune.key}`), commune.siren, signedOn,
      [{ name: mayor, capacity: 'Maire', office: 'MAYOR', standing: 'HOLDER' }]);
  }

  async function sign(signer: Configuration, siren: string, signedOn: string, signers: SignatureSigner[]) {
    await until(`party ${siren} to be authorised`, () => standing(siren), found => found === 'AUTHORISED');
    await new SignaturesApi(signer).signConvention({
      id: convention,
      recordSignature: {
        siren,
        signature: {
          signedOn,
          place: 'Maussane-les-Alpilles (démonstration)',
          channel: 'PAPER',
          level: 'HANDWRITTEN',
          textSha256: stage.textSha256,
          signers,
          demonstration: true,
        },
      },
    });
  }

  async function standing(siren: string): Promise<PartyStanding | undefined> {
    const { parties } = await new ConventionsApi(steering).getConvention({ id: convention });
    return parties.find(party => party.siren === siren)?.standing;
  }
}

/** What a council of fictitious people did on a day that is demonstration too: everybody came, everybody agreed. */
function demonstration(seats: number): Act {
  const members = Array.from({ length: seats }, (_, seat) =>
    ({ given: 'Personne fictive', family: `N° ${String(seat + 1).padStart(2, '0')} (démonstration)` }));
  const [first, second] = members.map(({ family }) => family);
  return {
    members,
    mayor: first,
    sitting: {
      heldOn: '2022-06-28',
      startsAt: '18:30',
      place: 'Mairie (démonstration)',
      convokedOn: '2022-06-15',
      explanatoryNote: true,
      agenda: [{ rank: 1, title: 'Convention territoriale globale (démonstration)' }],
    },
    present: members.map(({ family }) => family),
    excused: [],
    chair: first,
    secretary: second,
    proxies: [],
    rapporteur: first,
    deliberation: {
      rank: 1,
      officialNumber: 'DEMO-2022-06-28-01',
      subject: 'Convention territoriale globale (démonstration)',
      visas: [],
      decisions: [{ verb: 'AUTHORISES', text: 'le maire à signer la convention (démonstration)' }],
      commitments: [],
    },
    vote: { method: 'ORDINARY', tally: 'STATED', votesFor: seats, votesAgainst: 0, abstentions: 0, declaredUnanimous: true },
    publication: { publishedOn: '2022-07-04', mode: 'WEBSITE' },
    transmission: { receivedOn: '2022-07-04', authority: "Sous-préfecture d'Arles" },
  };
}

/** What If-Match takes: whoever changes a thing has read it. */
function tag(read: ApiResponse<unknown>): string {
  const found = read.raw.headers.get('ETag');
  if (!found) throw new Error(`${read.raw.url} has no ETag`);
  return found;
}

async function until<T>(what: string, look: () => Promise<T>, wanted: (seen: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + 60_000; ;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`Waited a minute for ${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise(again => setTimeout(again, 50));
  }
}
