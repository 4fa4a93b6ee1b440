import { colour } from './drawingml.ts'

const openXml = 'http://schemas.openxmlformats.org'

/** The namespaces of slides and of what stands behind them. */
export const slideNamespaces = `xmlns:a="${openXml}/drawingml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships" xmlns:p="${openXml}/presentationml/2006/main"`

const noGroup = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const titleText = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>'
const titleHead =
  '<p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>'

/** A layout with nothing but a title. */
export const layoutXml = `<p:sldLayout ${slideNamespaces} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${noGroup}<p:sp>${titleHead}<p:spPr/>${titleText}</p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

/** The master of slides of a size: white, with a title. */
export function masterXml(width: number, height: number): string {
  const edge = 288_000
  const place = `<a:xfrm><a:off x="${edge}" y="${edge}"/><a:ext cx="${width - 2 * edge}" cy="${Math.round(height / 12)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
  const style = (size: number) =>
    `<a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`
  return `<p:sldMaster ${slideNamespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${noGroup}<p:sp>${titleHead}<p:spPr>${place}</p:spPr>${titleText}</p:sp></p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${style(1400)}</p:titleStyle><p:bodyStyle>${style(1000)}</p:bodyStyle><p:otherStyle>${style(1000)}</p:otherStyle></p:txStyles></p:sldMaster>`
}

const colours = {
  dk1: '#1f2328',
  lt1: '#ffffff',
  dk2: '#555b63',
  lt2: '#fbfaf7',
  accent1: '#0f5c6e',
  accent2: '#8a6100',
  accent3: '#555b63',
  accent4: '#cfc9bc',
  accent5: '#e0eef1',
  accent6: '#1f2328',
  hlink: '#0f5c6e',
  folHlink: '#555b63',
}
const scheme = Object.entries(colours)
  .map(([name, hex]) => `<a:${name}>${colour(hex)}</a:${name}>`)
  .join('')
const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = `<a:ln w="9525">${flat}</a:ln>`
const plain = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The colours of the figure, and a font that every machine has. */
export const themeXml = `<a:theme xmlns:a="${openXml}/drawingml/2006/main" name="Flow"><a:themeElements><a:clrScheme name="Flow">${scheme}</a:clrScheme><a:fontScheme name="Flow"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Flow"><a:fillStyleLst>${flat.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${plain.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${flat.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
