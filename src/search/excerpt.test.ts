import { describe, expect, it } from 'vitest';
import { cutExcerpt } from './excerpt.ts';

const filler = 'Các nội dung khác được trình bày tại hội trường lớn của trung tâm. '.repeat(8);

describe('cutExcerpt', () => {
  it('takes the passage that has most of the words, from the beginning of its sentence', () => {
    const { text, marks } = cutExcerpt(
      `Nhân dân vui. ${filler}Phong trào dân vận khéo lan rộng. ${filler}`,
      'dan van kheo',
    );
    expect(text).toMatch(/^… Phong trào dân vận khéo lan rộng\. .+ …$/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['dân vận khéo']);
    expect(text.length).toBeLessThan(200);
  });

  it('takes the beginning where nothing was found', () => {
    const { text, marks } = cutExcerpt(filler, 'xyzzy');
    expect(text).toMatch(/^Các nội dung .+ …$/);
    expect(marks).toEqual([]);
  });

  it('shows a short text whole', () => {
    expect(cutExcerpt('Dân vận.', 'dân')).toEqual({ text: 'Dân vận.', marks: [{ start: 0, end: 3 }] });
  });

  it('cuts even what has no space', () => {
    expect(cutExcerpt('a'.repeat(5000), 'b').text.length).toBeLessThan(200);
  });
});
