/**
 * What MDX in content may use: these components, with these attributes, all plain text. Anything else that
 * MDX can do (expressions, imports, other elements) is code, and content is not code.
 */
export const MDX_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  /** A boxed remark: `<LuuY loai="canh-bao" tieuDe="Chú ý">…</LuuY>`; loai: thong-tin (default) or canh-bao. */
  LuuY: ['loai', 'tieuDe'],
  /** A group of pictures under one caption: `<NhomAnh chuThich="…">` around Markdown images. */
  NhomAnh: ['chuThich'],
  /** The site's contacts, as in `site.yaml`. */
  LienHe: [],
};
