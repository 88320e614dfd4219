/** Pictures drawn for the fixtures: small, the same bytes each time, not all of one shape. */
import sharp from 'sharp';

/** A photo-like PNG: a slope of two colours, so that encoders have something to do. */
export function drawPhoto(width: number, height: number, hue: number): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue} 60% 70%)"/><stop offset="1" stop-color="hsl(${hue + 60} 50% 30%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/><circle cx="${width / 3}" cy="${height / 2}" r="${height / 5}" fill="hsl(${hue + 180} 40% 60%)"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

export const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="30" fill="#1d5c4d"/><path d="M12 40l20-24 20 24z" fill="#f0c75e"/></svg>\n';
