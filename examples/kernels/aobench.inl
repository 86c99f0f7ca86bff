// AOBench (Syoyo Fujita, github.com/syoyo/aobench): how much of the sky each point of a scene of spheres on a plane sees, asked by
// `rays` * `rays` random rays from each of `samples` * `samples` points of a pixel.
// SPDX-License-Identifier: BSD-3-Clause

LW_STRUCT(ao_sphere, (float[3], center), (float, radius))
LW_STRUCT(ao_ray, (float[3], from), (float[3], direction))
LW_STRUCT(ao_hit, (float, distance), (float[3], at), (float[3], normal), (bool, found))

// From 0 to 1, without 1: xorshift (Marsaglia, 2003).
LW_FUNCTION(ao_random, (lw::varying<std::uint32_t>& state), {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return lw::cast<float>(lw::cast<int>(state >> 8)) * (1.0f / 16777216);
})
LW_FUNCTION(ao_normalized, (auto v), { return v * (1.0f / lw::norm(v)); })

LW_FUNCTION(ao_meet_sphere, (ao_ray ray, ao_sphere sphere, ao_hit& hit), {
    auto away = ray.from - sphere.center;
    auto b = lw::dot(away, ray.direction);
    auto d = b * b - (lw::dot(away, away) - sphere.radius * sphere.radius);
    LW_IF (d > 0.0f) {
        auto t = -b - lw::sqrt(d);
        LW_IF (t > 0.0f && t < hit.distance) {
            hit.distance = t;
            hit.at = ray.from + t * ray.direction;
            hit.normal = ao_normalized(hit.at - sphere.center);
            hit.found = true;
        }
    }
})
// The plane y = height.
LW_FUNCTION(ao_meet_plane, (ao_ray ray, float height, ao_hit& hit), {
    LW_IF (lw::abs(ray.direction(1)) > 1e-17f) {
        auto t = (height - ray.from(1)) / ray.direction(1);
        LW_IF (t > 0.0f && t < hit.distance) {
            hit.distance = t;
            hit.at = ray.from + t * ray.direction;
            hit.normal = {0, 1, 0};
            hit.found = true;
        }
    }
})
LW_FUNCTION(ao_meet_scene, (ao_ray ray, lw::struct_view<const ao_sphere> spheres), {
    ao_hit hit;
    hit.distance = 1e17f;
    for (int k = 0; k < spheres.size(); ++k) ao_meet_sphere(ray, spheres(k), hit);
    ao_meet_plane(ray, -0.5f, hit);
    return hit;
})

// The part of the rays from the hit that nothing stops.
LW_FUNCTION(ao_occlusion, (ao_hit hit, lw::struct_view<const ao_sphere> spheres, int rays, lw::varying<std::uint32_t>& state), {
    auto axis = hit.normal;
    axis = {0, 0, 0};
    LW_IF (lw::abs(hit.normal(0)) < 0.6f) { axis(0) = 1; }
    LW_ELIF (lw::abs(hit.normal(1)) < 0.6f) { axis(1) = 1; }
    LW_ELSE { axis(2) = 1; }
    auto u = ao_normalized(lw::cross(axis, hit.normal));
    auto v = ao_normalized(lw::cross(hit.normal, u));
    ao_ray ray;
    ray.from = hit.at + 1e-4f * hit.normal;
    lw::varying<int> open = 0;
    for (int k = 0; k < rays * rays; ++k) {
        auto r = lw::sqrt(ao_random(state));
        auto phi = 6.2831853f * ao_random(state);
        ray.direction = lw::cos(phi) * r * u + lw::sin(phi) * r * v + lw::sqrt(1.0f - r * r) * hit.normal;
        ao_hit stop = ao_meet_scene(ray, spheres);
        open += lw::select(stop.found, 0, 1);
    }
    return lw::cast<float>(open) / (rays * rays);
})

LW_JIT(aobench, (lw::struct_view<const ao_sphere> spheres, int samples, int rays, lw::view<float, 2> image), {
    const int h = lw::cast<int>(image.shape()[0]);
    const int w = lw::cast<int>(image.shape()[1]);
    const float half_h = 0.5f * lw::cast<float>(h), half_w = 0.5f * lw::cast<float>(w), step = 1.0f / lw::cast<float>(samples);
    LW_FOR2 (y, x, h, w) {
        lw::varying<std::uint32_t> state = lw::cast<std::uint32_t>(x + y * w) * 747796405u + 2891336453u;
        lw::varying<float> light = 0;
        for (int k = 0; k < samples * samples; ++k) {
            ao_ray ray;
            ray.direction(0) = (lw::cast<float>(x) + lw::cast<float>(k % samples) * step - half_w) / half_w;
            ray.direction(1) = (half_h - lw::cast<float>(y) - lw::cast<float>(k / samples) * step) / half_h;
            ray.direction(2) = -1;
            ray.direction = ao_normalized(ray.direction);
            ao_hit hit = ao_meet_scene(ray, spheres);
            LW_IF (hit.found) { light += ao_occlusion(hit, spheres, rays, state); }
        }
        image(y, x) = light * (step * step);
    };
})
