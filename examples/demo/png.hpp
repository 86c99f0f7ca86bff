// Arrays of bytes as PNG files, by libpng.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <lanewise/lanewise.hpp>

#include <png.h>

#include <string>

/// Writes a grey picture, (height, width), or a coloured one, (height, width, 3). Throws lw::io_error.
template <int R>
void write_png(const std::string& path, const lw::ndarray<std::uint8_t, R>& picture) {
    static_assert(R == 2 || R == 3, "a picture has the shape (height, width) or (height, width, 3)");
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.height = static_cast<png_uint_32>(picture.shape(0));
    image.width = static_cast<png_uint_32>(picture.shape(1));
    image.format = R == 2 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB;
    if (!png_image_write_to_file(&image, path.c_str(), 0, picture.data(), 0, nullptr))
        throw lw::io_error("cannot write '" + path + "': " + image.message);
}
