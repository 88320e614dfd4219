/**
 * Photos of twelve million pixels for the benchmark, made and not taken. Smooth drawings would flatter every encoder, so
 * these have what photos have: things of all sizes before one another (the «dead leaves» model), texture whose strength
 * falls with its fineness, and a sensor's noise. Their AVIF at 656 px weighs 16 KB; that of real photos 12 to 14.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const [WIDTH, HEIGHT] = [4000, 3000];
/** The scenes are larger than the photos, which show a part of them each. */
const [SCENE_WIDTH, SCENE_HEIGHT] = [4400, 3300];
const SCENES = 6;

type Random = () => number;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes `photo-001.jpg` … into each folder.
 * @param folders by path, how many photos each gets
 */
export async function writePhotos(folders: ReadonlyMap<string, number>): Promise<void> {
  const scenes: Buffer[] = [];
  for (let seed = 1; seed <= SCENES; seed++) scenes.push(await drawScene(seeded(seed)));
  const random = seeded(99);
  let made = 0;
  for (const [folder, count] of folders) {
    mkdirSync(folder, { recursive: true });
    for (let at = 1; at <= count; at++) {
      const file = path.join(folder, `photo-${String(at).padStart(3, '0')}.jpg`);
      await takePhoto(scenes[made++ % SCENES]!, random, file);
    }
  }
}

async function drawScene(random: Random): Promise<Buffer> {
  const leaves = Array.from({ length: 220 }, () => leaf(random)).join('');
  const hue = 190 + 60 * random();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2200" height="1650"><rect width="2200" height="900" fill="hsl(${hue} 45% 72%)"/><rect y="850" width="2200" height="800" fill="hsl(${90 + 40 * random()} 30% 35%)"/>${leaves}</svg>`;
  const drawn = sharp(Buffer.from(svg), { unlimited: true }).resize(SCENE_WIDTH, SCENE_HEIGHT).removeAlpha();
  const pixels = await drawn.raw().toBuffer();
  for (const [width, strength] of [
    [60, 30],
    [240, 8],
    [900, 3],
    [2200, 3],
    [SCENE_WIDTH, 8],
  ] as const)
    await addTexture(pixels, width, strength, random);
  return pixels;
}

/** Sizes follow a power law: few large things, many small ones. */
function leaf(random: Random): string {
  const radius = 6 / Math.sqrt(random() * random() + 0.0006);
  const [x, y] = [2200 * random(), 350 + 1300 * Math.sqrt(random())];
  const colour = `hsl(${random() < 0.7 ? 40 + 100 * random() : 360 * random()} ${15 + 45 * random()}% ${12 + 66 * random()}%)`;
  const turn = `transform="rotate(${360 * random()} ${x} ${y})"`;
  return random() < 0.5
    ? `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * (0.3 + 0.7 * random())}" fill="${colour}" ${turn}/>`
    : `<rect x="${x}" y="${y}" width="${radius * 1.6}" height="${radius * (0.3 + random())}" fill="${colour}" ${turn}/>`;
}

/** Adds noise of one fineness to all channels alike, as light and shade do. */
async function addTexture(pixels: Buffer, width: number, strength: number, random: Random): Promise<void> {
  const height = Math.round((width * SCENE_HEIGHT) / SCENE_WIDTH);
  const grains = Buffer.from(Array.from({ length: width * height }, () => 256 * random()));
  const texture = await sharp(grains, { raw: { width, height, channels: 1 } })
    .resize(SCENE_WIDTH, SCENE_HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  for (let at = 0; at < texture.length; at++) {
    const shade = ((texture[at]! - 128) * strength) / 128;
    for (let channel = 3 * at; channel < 3 * at + 3; channel++)
      pixels[channel] = Math.max(0, Math.min(255, pixels[channel]! + shade));
  }
}

async function takePhoto(scene: Buffer, random: Random, file: string): Promise<void> {
  const left = Math.floor((SCENE_WIDTH - WIDTH) * random());
  const top = Math.floor((SCENE_HEIGHT - HEIGHT) * random());
  await sharp(scene, { raw: { width: SCENE_WIDTH, height: SCENE_HEIGHT, channels: 3 } })
    .extract({ left, top, width: WIDTH, height: HEIGHT })
    .flop(random() < 0.5)
    .modulate({ hue: Math.floor(60 * random()) - 30, brightness: 0.8 + 0.4 * random() })
    .jpeg({ quality: 92 })
    .toFile(file);
}
