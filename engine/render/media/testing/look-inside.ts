import { seePixels } from '../../testing/pictures.ts'

/** What another program finds in a file. */
export interface Inside {
  /** Frames a second, as a fraction: `30000/1001`; null where the file does not tell. */
  rate: string | null
  frames: number
  /** Seconds of video. */
  length: number
  comment: string | null
  /** Codec of the sound, and whether it is more than silence. */
  sound: string | null
  loud: boolean
  width: number
  height: number
  /** Red, green, blue and alpha of the last picture at the points that were asked for. */
  pixels: number[][]
}

const program = `
import json, sys
import av, numpy as np
path, points = sys.argv[1], json.loads(sys.argv[2])
with av.open(path) as container:
    video = container.streams.video[0]
    tags = {**video.metadata}
    clear = any(name.lower() == "alpha_mode" for name in tags)
    # FFmpeg's own decoder leaves the alpha of VP9 out, libvpx does not.
    decoder = av.CodecContext.create("libvpx-vp9", "r") if clear else None
    frames, ends, last = 0, [], None
    for packet in container.demux(video):
        if packet.pts is not None:
            ends.append(float((packet.pts + (packet.duration or 0)) * video.time_base))
        for frame in decoder.decode(packet if packet.pts is not None else None) if decoder else packet.decode():
            frames, last = frames + 1, frame
    picture = last.to_ndarray(format="rgba")
    rate = video.average_rate or video.guessed_rate
    facts = {
        "rate": f"{rate.numerator}/{rate.denominator}" if rate else None,
        "frames": frames,
        "length": max(ends),
        "comment": next((value for name, value in container.metadata.items() if name.lower() == "comment"), None),
        "width": last.width,
        "height": last.height,
        "pixels": [picture[y, x].tolist() for x, y in points],
    }
with av.open(path) as container:
    audio = container.streams.audio[0] if container.streams.audio else None
    facts["sound"] = audio.codec_context.name if audio else None
    samples = [np.abs(frame.to_ndarray().astype(float)).max() for frame in container.decode(audio)] if audio else [0]
    facts["loud"] = bool(max(samples) > 0.01)
print(json.dumps(facts))`

/** Decodes a whole video or picture with PyAV, alpha and sound too. */
export async function lookInside(file: string, points: readonly (readonly [number, number])[] = []): Promise<Inside> {
  return (await seePixels(program, [file, JSON.stringify(points)])) as Inside
}
