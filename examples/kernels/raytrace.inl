// Spheres and a chequered floor with a light, its shadows, and mirrors: a ray goes on from what it meets until it meets the sky, or
// something matt. (Turner Whitted, "An improved illumination model for shaded display", 1980.)
// SPDX-License-Identifier: BSD-3-Clause

LW_STRUCT(rt_sphere, (float[3], center), (float, radius), (float, brightness), (float, mirror))
LW_STRUCT(rt_ray, (float[3], from), (float[3], direction))

LW_FUNCTION(rt_normalized, (auto v), { return v / lw::norm(v); })

// How far the sphere is along the ray; 1e30 if it is not met.
LW_FUNCTION(rt_distance, (rt_ray ray, rt_sphere sphere), {
    auto away = ray.from - sphere.center;
    auto b = lw::dot(away, ray.direction);
    auto d = b * b - (lw::dot(away, away) - sphere.radius * sphere.radius);
    auto t = -b - lw::sqrt(lw::maximum(d, 0.0f));
    return lw::select(d > 0.0f && t > 1e-3f, t, 1e30f);
})
LW_FUNCTION(rt_shadow, (rt_ray ray, lw::struct_view<const rt_sphere> spheres), {
    lw::varying<bool> dark = false;
    for (int k = 0; k < spheres.size(); ++k) {
        dark = dark || rt_distance(ray, spheres(k)) < 1e30f;
        if (lw::all(dark)) break;
    }
    return dark;
})

LW_JIT(raytrace, (lw::struct_view<const rt_sphere> spheres, int bounces, lw::view<float, 2> image), {
    const int h = lw::cast<int>(image.shape()[0]);
    const int w = lw::cast<int>(image.shape()[1]);
    const float half_h = 0.5f * lw::cast<float>(h), half_w = 0.5f * lw::cast<float>(w);
    LW_FOR2 (y, x, h, w) {
        rt_ray ray;
        ray.from = {0, 0.5f, 3};
        ray.direction = {(lw::cast<float>(x) - half_w) / half_h, (half_h - lw::cast<float>(y)) / half_h, -1.5f};
        ray.direction = rt_normalized(ray.direction);
        lw::varying<float> light = 0, weight = 1;
        lw::varying<int> left = bounces;
        LW_WHILE (left > 0) {
            lw::varying<float> nearest = 1e30f;
            lw::varying<int> which = -1;
            for (int k = 0; k < spheres.size(); ++k) {
                auto t = rt_distance(ray, spheres(k));
                LW_IF (t < nearest) {
                    nearest = t;
                    which = k;
                }
            }
            lw::varying<float> floor = (-1.0f - ray.from(1)) / ray.direction(1);
            LW_IF (floor > 1e-3f && floor < nearest) {
                nearest = floor;
                which = -2;
            }
            LW_IF (which == -1) { // the sky
                light += weight * (0.5f + 0.5f * ray.direction(1));
                LW_BREAK;
            }

            ray.from += nearest * ray.direction;
            auto normal = ray.direction;
            lw::varying<float> brightness = 0, mirror = 0;
            LW_IF (which >= 0) {
                rt_sphere sphere = spheres(which);
                normal = (ray.from - sphere.center) / sphere.radius;
                brightness = sphere.brightness;
                mirror = sphere.mirror;
            }
            LW_ELSE {
                normal = {0, 1, 0};
                auto square = lw::cast<int>(lw::floor(ray.from(0))) + lw::cast<int>(lw::floor(ray.from(2)));
                brightness = lw::select((square & 1) == 0, 0.9f, 0.3f);
                mirror = 0.2f;
            }
            rt_ray to_light = ray;
            to_light.direction = {0.48f, 0.8f, 0.36f};
            auto slant = lw::dot(normal, to_light.direction);
            lw::varying<float> lit = 0.1f;
            LW_IF (slant > 0.0f) {
                LW_IF (!rt_shadow(to_light, spheres)) { lit += slant; }
            }
            light += weight * (1.0f - mirror) * brightness * lit;
            weight *= mirror;
            LW_IF (weight < 0.01f) { LW_BREAK; }
            ray.direction -= 2.0f * lw::dot(ray.direction, normal) * normal;
            left -= 1;
        }
        image(y, x) = light;
    };
})
