"""Which skills of a requirement are alternatives of one another, and which are all asked for."""

from __future__ import annotations

import pytest

from toolkit.evidence.alternatives import groups_of
from toolkit.evidence.mentions import find_mentions
from toolkit.taxonomy.loading import load

ASKED = {
    "Python, and Go or another systems language": "python | go",
    "vLLM, Triton or TensorRT-LLM in production, with quantization and batching": (
        "vllm/triton/tensorrt-llm | quantization | batching"
    ),
    "Kubernetes and Terraform": "kubernetes | terraform",
    "Observability: Prometheus, Grafana or OpenTelemetry": "prometheus/grafana/opentelemetry",
    "Retrieval-augmented generation: chunking, embeddings, hybrid search and re-ranking": (
        "rag | chunking | embeddings | hybrid-search | reranking"
    ),
    "A vector database such as pgvector, Pinecone or Weaviate": "vector-databases/pgvector/pinecone/weaviate",
    "Vector databases (Pinecone, Weaviate, Chroma)": "vector-databases/pinecone/weaviate/chroma",
    "AWS, GCP or Azure, with Docker": "aws/gcp/azure | docker",
    "PyTorch, TensorFlow or similar": "pytorch/tensorflow",
    "PyTorch, TensorFlow, and Kubernetes": "pytorch | tensorflow | kubernetes",
    "One of PyTorch, TensorFlow, JAX": "pytorch/tensorflow/jax",
    "Experience with LangChain, LlamaIndex, or equivalent": "langchain/llamaindex",
    "Java, Python or Go; Docker and Kubernetes": "java/python/go | docker | kubernetes",
    "MLOps tools like MLflow, Kubeflow": "mlops/mlflow/kubeflow",
    "SQL and Git": "sql | git",
    "Python, with scikit-learn and either XGBoost or LightGBM": "python | scikit-learn | xgboost/gradient-boosting",
    "Strong Python": "python",
    "Curiosity": "",
}


@pytest.mark.parametrize("text", ASKED)
def test_groups_of(text):
    mentions = next(iter(find_mentions([text], load())))
    assert " | ".join("/".join(group) for group in groups_of(text, mentions)) == ASKED[text]
