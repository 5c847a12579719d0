/** Irregular English inflection, as any grammar lists it (Quirk et al. 1985, 3.11-20 and 5.73-103). */

/** base: past, participle … : every form that the regular rules would not bring back to the base. */
const VERBS = `
be: am is s are was were been being 's 're 'm ’s ’re ’m m re; have: has had having 've ’ve ve; do: does did done doing; go: goes went gone
arise: arose arisen; awake: awoke awoken; bear: bore borne born; beat: beaten; become: became; befall: befell befallen; begin: began begun
behold: beheld; bend: bent; beset:; bet:; bid: bade bidden; bind: bound; bite: bit bitten; bleed: bled; blow: blew blown; break: broke broken
breed: bred; bring: brought; build: built; burn: burnt; buy: bought; catch: caught; choose: chose chosen; cling: clung; come: came; creep: crept
deal: dealt; dig: dug; dive: dove; draw: drew drawn; dream: dreamt; drink: drank drunk; drive: drove driven; dwell: dwelt; eat: ate eaten
fall: fell fallen; feed: fed; feel: felt; fight: fought; find: found; flee: fled; fling: flung; fly: flew flown flies; forbid: forbade forbidden
forecast:; foresee: foresaw foreseen; forget: forgot forgotten; forgive: forgave forgiven; forsake: forsook forsaken; freeze: froze frozen
get: got gotten; give: gave given; grind: ground; grow: grew grown; hang: hung; hear: heard; hide: hid hidden; hold: held; keep: kept; kneel: knelt
know: knew known; lay: laid; lead: led; lean: leant; leap: leapt; learn: learnt; leave: left; lend: lent; lie: lay lain lying; light: lit
lose: lost losing; make: made; mean: meant; meet: met; mislead: misled; mistake: mistook mistaken; misunderstand: misunderstood; mow: mown
overcome: overcame; overrun: overran; oversee: oversaw overseen; overtake: overtook overtaken; overthrow: overthrew overthrown; pay: paid
plead: pled; prove: proven; rebuild: rebuilt; retake: retook retaken; rewrite: rewrote rewritten; ride: rode ridden; ring: rang rung; rise: rose risen
run: ran; say: said; see: saw seen; seek: sought; sell: sold; send: sent; sew: sewn; shake: shook shaken; shear: shorn; shed:; shine: shone; shoot: shot
show: shown; shrink: shrank shrunk; sing: sang sung; sink: sank sunk; sit: sat; slay: slew slain; sleep: slept; slide: slid; sling: slung; smell: smelt
sow: sown; speak: spoke spoken; speed: sped; spend: spent; spill: spilt; spin: spun; spit: spat; spring: sprang sprung; stand: stood; steal: stole stolen
stick: stuck; sting: stung; stink: stank stunk; strew: strewn; stride: strode stridden; strike: struck stricken; string: strung; strive: strove striven
swear: swore sworn; sweep: swept; swell: swollen; swim: swam swum; swing: swung; take: took taken; teach: taught; tear: tore torn; tell: told; think: thought
throw: threw thrown; tread: trod trodden; undergo: underwent undergone; understand: understood; undertake: undertook undertaken; undo: undid undone
uphold: upheld; upset:; wake: woke woken; wear: wore worn; weave: wove woven; weep: wept; win: won; wind: wound; withdraw: withdrew withdrawn
withhold: withheld; withstand: withstood; wring: wrung; write: wrote written; die: died dying; tie: tied tying; vie: vied vying; belie: belying; behead: beheaded
bus: bused bussed; focus: focused focusing focussed; program: programed; travel: travelled travelling; cancel: cancelled cancelling; shell: shelled shelling
will: wo 'll ’ll ll; would: 'd ’d; can: ca; shall: sha; come: coming; add: added adding; cite: cited citing; hope: hoping hoped
`;

const NOUNS = `
man: men; woman: women; child: children; foot: feet; tooth: teeth; goose: geese; mouse: mice; louse: lice; ox: oxen; person: persons; people: people; clothes: clothes; regards: regards; supplies: supplies
wife: wives; life: lives; knife: knives; thief: thieves; half: halves; wolf: wolves; shelf: shelves; leaf: leaves; loaf: loaves; self: selves; calf: calves
crisis: crises; basis: bases; analysis: analyses; thesis: theses; hypothesis: hypotheses; oasis: oases; axis: axes; emphasis: emphases; diagnosis: diagnoses
criterion: criteria; phenomenon: phenomena; bacterium: bacteria; stratum: strata; nucleus: nuclei; fungus: fungi; alumnus: alumni; index: indices
appendix: appendices; matrix: matrices; medium: media; datum: data; series: series; species: species; means: means; news: news; headquarters: headquarters
barracks: barracks; crossroads: crossroads; aircraft: aircraft; spacecraft: spacecraft; premises: premises; gas: gases; bus: buses; virus: viruses
gunman: gunmen; policeman: policemen; fisherman: fishermen; militiaman: militiamen; tribesman: tribesmen; spokesman: spokesmen; passer-by: passers-by
bystander: bystanders; hero: heroes; potato: potatoes; tomato: tomatoes; embargo: embargoes; veto: vetoes; torpedo: torpedoes; cargo: cargoes; volcano: volcanoes; echo: echoes
refugee: refugees; shoe: shoes; cache: caches; movie: movies; cookie: cookies; zombie: zombies; rookie: rookies; calorie: calories; tie: ties; lie: lies; pie: pies; die: dice
lens: lenses; atlas: atlases; campus: campuses; status: statuses; corps: corps; chassis: chassis; debris: debris; axe: axes; ace: aces; ally: allies
`;

const ADJECTIVES = `
good: better best; bad: worse worst; far: farther farthest further furthest; old: elder eldest
`;

function table(source: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of source.split(/[;\n]/)) {
    const [base, forms] = entry.split(":");
    if (forms === undefined) continue;
    for (const form of forms.trim().split(" "))
      if (form !== "" && !map.has(form)) map.set(form, base!.trim());
  }
  return map;
}

export const IRREGULAR_VERBS = table(VERBS);
export const IRREGULAR_NOUNS = table(NOUNS);
export const IRREGULAR_ADJECTIVES = table(ADJECTIVES);

/** Written alike in all forms, or ending as if inflected. */
export const BASE_VERBS: ReadonlySet<string> = new Set(
  (
    "bring sing ring cling fling sling spring sting string swing wring feed bleed breed need speed heed seed weed succeed proceed exceed embed shred shed " +
    "wed behead bless press pass miss kiss cross dress guess toss possess confess address discuss focus process stress witness harass amass express " +
    "suppress oppress depress impress assess access discus bus gas canvas bias chorus"
  ).split(" "),
);
