using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Defne.Ledger.Api.Tests;

/// <summary>Reads a QR symbol (ISO/IEC 18004, versions 1 to 20, undamaged) off a picture, so that a test scans what a phone would scan.</summary>
internal static class QrReader
{
    // Correction codewords of a block and number of blocks, by version, for levels L and M.
    private static readonly int[] CorrectionL = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
    private static readonly int[] BlocksL = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];
    private static readonly int[] CorrectionM = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] BlocksM = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    /// <summary>The text of the only symbol within an area of a picture.</summary>
    public static string Read(SKBitmap picture, SKRectI area)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var y = area.Top; y < area.Bottom; y++)
            for (var x = area.Left; x < area.Right; x++)
                if (IsDark(picture, x, y)) (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
        // The finder pattern begins with seven dark modules in its top line.
        var run = left;
        while (IsDark(picture, run, top + 1)) run++;
        var size = (int)Math.Round((right - left) * 7d / (run - left));
        size = ((int)Math.Round((size - 17) / 4d) * 4) + 17;
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                modules[row, column] = IsDark(picture, (int)(left + ((column + 0.5) * (right - left) / size)), (int)(top + ((row + 0.5) * (bottom - top) / size)));
        return Decode(modules, size);
    }

    private static bool IsDark(SKBitmap picture, int x, int y) => picture.GetPixel(x, y).Red < 128;

    private static string Decode(bool[,] modules, int size)
    {
        var version = (size - 17) / 4;
        var format = 0;
        for (var i = 0; i < 6; i++) format |= (modules[i, 8] ? 1 : 0) << i;
        format |= ((modules[7, 8] ? 1 : 0) << 6) | ((modules[8, 8] ? 1 : 0) << 7) | ((modules[8, 7] ? 1 : 0) << 8);
        for (var i = 9; i < 15; i++) format |= (modules[8, 14 - i] ? 1 : 0) << i;
        format = (format ^ 0x5412) >> 10;
        var (level, mask) = (format >> 3, format & 7);
        Assert.True(level is 0 or 1, $"level {level}");
        var (correction, blocks) = level is 1 ? (CorrectionL[version - 1], BlocksL[version - 1]) : (CorrectionM[version - 1], BlocksM[version - 1]);
        return Text(Interleaved(Codewords(modules, size, version, mask), correction, blocks), version);
    }

    private static List<byte> Codewords(bool[,] modules, int size, int version, int mask)
    {
        var fixedModules = Fixed(size, version);
        var bits = new List<bool>();
        for (var right = size - 1; right >= 1; right -= 2)
        {
            if (right is 6) right = 5;
            for (var vertical = 0; vertical < size; vertical++)
                for (var j = 0; j < 2; j++)
                {
                    var (x, upward) = (right - j, ((right + 1) & 2) == 0);
                    var y = upward ? size - 1 - vertical : vertical;
                    if (!fixedModules[y, x]) bits.Add(modules[y, x] ^ Masked(mask, x, y));
                }
        }

        return [.. bits.Chunk(8).Where(c => c.Length is 8).Select(c => (byte)c.Aggregate(0, (all, bit) => (all << 1) | (bit ? 1 : 0)))];
    }

    private static bool Masked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 is 0,
        1 => y % 2 is 0,
        2 => x % 3 is 0,
        3 => (x + y) % 3 is 0,
        4 => ((x / 3) + (y / 2)) % 2 is 0,
        5 => (x * y % 2) + (x * y % 3) is 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 is 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 is 0,
    };

    // Finders, timing, alignment, format and version: no data.
    private static bool[,] Fixed(int size, int version)
    {
        var taken = new bool[size, size];
        void Take(int x, int y, int width, int height)
        {
            for (var i = y; i < y + height; i++)
                for (var j = x; j < x + width; j++)
                    taken[i, j] = true;
        }

        Take(0, 0, 9, 9);
        Take(size - 8, 0, 8, 9);
        Take(0, size - 8, 9, 8);
        Take(6, 0, 1, size);
        Take(0, 6, size, 1);
        if (version >= 7)
        {
            Take(size - 11, 0, 3, 6);
            Take(0, size - 11, 6, 3);
        }

        if (version is 1) return taken;
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        int[] centres = [6, .. Enumerable.Range(0, count - 1).Select(i => size - 7 - (i * step)).Order()];
        foreach (var x in centres)
            foreach (var y in centres)
                if (!((x is 6 && y is 6) || (x is 6 && y == size - 7) || (y is 6 && x == size - 7)))
                    Take(x - 2, y - 2, 5, 5);
        return taken;
    }

    private static List<byte> Interleaved(List<byte> codewords, int correction, int blocks)
    {
        var data = codewords.Count - (correction * blocks);
        var (shorter, longer) = (data / blocks, data % blocks);
        var parts = Enumerable.Range(0, blocks).Select(_ => new List<byte>()).ToArray();
        var at = 0;
        for (var i = 0; i <= shorter; i++)
            for (var block = 0; block < blocks; block++)
                if (i < shorter || block >= blocks - longer)
                    parts[block].Add(codewords[at++]);
        return [.. parts.SelectMany(p => p)];
    }

    private static string Text(List<byte> data, int version)
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        var at = 0;
        int Take(int bits)
        {
            var value = 0;
            for (var i = 0; i < bits; i++, at++) value = (value << 1) | ((data[at / 8] >> (7 - (at % 8))) & 1);
            return value;
        }

        var text = new StringBuilder();
        while ((data.Count * 8) - at >= 4)
            switch (Take(4))
            {
                case 4:
                    byte[] bytes = [.. Enumerable.Range(0, Take(version < 10 ? 8 : 16)).Select(_ => (byte)Take(8))];
                    text.Append(Encoding.UTF8.GetString(bytes));
                    break;
                case 2:
                    var letters = Take(version < 10 ? 9 : 11);
                    for (; letters >= 2; letters -= 2)
                    {
                        var pair = Take(11);
                        text.Append(alphabet[pair / 45]).Append(alphabet[pair % 45]);
                    }

                    if (letters is 1) text.Append(alphabet[Take(6)]);
                    break;
                case 1:
                    for (var digits = Take(version < 10 ? 10 : 12); digits > 0; digits -= 3)
                        text.Append(Take(digits switch { 1 => 4, 2 => 7, _ => 10 }).ToString(CultureInfo.InvariantCulture).PadLeft(Math.Min(3, digits), '0'));
                    break;
                case 7:
                    Take(8);
                    break;
                case 0:
                    return text.ToString();
                case var mode:
                    throw new InvalidOperationException($"mode {mode} after {text}");
            }

        return text.ToString();
    }
}
