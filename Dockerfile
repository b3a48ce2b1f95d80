# The wheel is built in one image and runs in another, which holds nothing but Python and the wheels.
FROM python:3.13-slim AS build
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --constraint constraints.txt --wheel-dir /wheels ".[apprise,celery]"

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --no-deps /wheels/*.whl \
    && useradd --uid 10001 --no-create-home tracker \
    && install --directory --owner tracker /data
USER 10001
ENV TRACKER_DATA_DIR=/data TRACKER_HOST=0.0.0.0 TRACKER_PORT=8000 PYTHONUNBUFFERED=1
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD \
    ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"TRACKER_PORT\"]}/readyz', timeout=4)"]
ENTRYPOINT ["correction-tracker"]
CMD ["run"]
